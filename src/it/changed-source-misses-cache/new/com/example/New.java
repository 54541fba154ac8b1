package com.example;

interface New {}
