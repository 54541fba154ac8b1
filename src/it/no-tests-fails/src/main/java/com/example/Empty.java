package com.example;

interface Empty {}
